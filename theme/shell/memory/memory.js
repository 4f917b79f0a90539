// The page's memory: where reading stopped, what was set, and links to a state. A link wins over what
// is remembered.

import { readAddress } from "./address.js";
import { Misread } from "./fragment.js";
import { offerLinks } from "./links.js";
import { showNotice } from "./notices.js";
import { Pasts } from "./past.js";
import { findPlace, keepPlace } from "./place.js";
import { bringSettings, keepSettings } from "./settings.js";

/** @import { Figure } from "../figure.js" */
/** @import { Shell } from "../shell.js" */
/** @import { Answer, Question, WidgetSpec } from "../../shared/messages.js" */
/** @import { State } from "./fragment.js" */
/** @import { Store } from "./store.js" */

export class Memory {
  /** @type {Set<Figure>} */
  #remembered = new Set(); // figures whose settings are not the author's, but of an earlier visit
  #pasts;

  /**
   * @param {object} given
   * @param {Shell} given.shell
   * @param {Store} given.store
   * @param {Figure[]} given.figures all that are on the page
   * @param {(words: string) => void} given.say to those who cannot see it
   */
  constructor({ shell, store, figures, say }) {
    this.shell = shell;
    this.store = store;
    this.figures = figures;
    this.byId = new Map(figures.map((figure) => [figure.id, figure]));
    this.#pasts = new Pasts({
      valuesOf: (id) => this.byId.get(id)?.authored ?? {},
      isTap: (id, control) => this.byId.get(id)?.isTap(control) ?? false,
    });
    offerLinks(figures, this.#pasts, say);
  }

  /** Before the figures are served: what they are set to, and what is to be seen. */
  begin() {
    this.shell.watcher = this;
    const state = this.#readAddress();
    if (!state) this.#bringBack();
    this.#keepFromNowOn();
    addEventListener("hashchange", () => {
      const state = this.#readAddress();
      if (state) this.#go(state);
    });
    return () => {
      if (state) this.#go(state);
    };
  }

  #bringBack() {
    this.#remembered = bringSettings(this.store, this.figures);
    const place = findPlace(this.store);
    const isBroken = document.querySelector("[data-notice]:not([hidden])");
    if (isBroken || !(place || this.#remembered.size)) return;
    const notice = showNotice("back", { heading: place?.heading ?? "" });
    const went = notice.querySelector("[data-went]")
  }
}
