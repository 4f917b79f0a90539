// Opens all of a page that opens: every proof, formula and word, the editor with a mistake in it,
// every question answered, a link. Resolves when all of it is there.
async () => {
  const until = async (condition) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  await until(() => all("a.tick:not([aria-expanded])").length === 0);

  for (const folded of all("main details")) folded.open = true;
  for (const tick of all("a.tick[aria-expanded=false]")) tick.click();

  for (const code of all("section.code")) {
    const find = (selector) => code.querySelector(selector);
    find("[data-open]").click();
    await until(() => find(".cm-content"));
    find(".cm-content").cmTile.view.dispatch({ changes: { from: 0, insert: "x = (\n" } });
    find("[data-run]").click();
    await until(() => find("[data-state=wrong]:not([hidden])"));
  }

  for (const question of all(".question")) {
    const [typed] = all(".typed input", question);
    if (typed) {
      typed.value = "0";
      typed.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const choice = all(".choices input, button.place, button[data-move='1']", question)[0];
    choice?.click();
    all("button[data-check]", question)[0]?.click();
    await until(() => all("[data-found]:not([hidden])", question).length > 0);
  }

  all("[data-link]").at(-1)?.click();
  await until(() => all("[data-said]").length > 0);
  all("a.term")[0]?.focus();
};
