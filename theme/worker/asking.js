/** @import { Question, RewriteMessage } from "../shared/messages.js" */
/** @import { Bridge } from "./image/emscripten.js" */

/**
 * Asks Python what the page asks.
 * @param {Bridge} bridge
 * @param {Exclude<Question, RewriteMessage>} question
 * @returns {string} Answers as JSON
 */
export function askBridge(bridge, question) {
  switch (question.kind) {
    case "event":
      return bridge.event(question.widget, question.control, JSON.stringify(question.value));
    case "do":
      return bridge.do(question.widget, JSON.stringify(question.orders));
    case "tick":
      return bridge.tick(question.widget);
    case "make":
      return bridge.make(JSON.stringify(question.spec));
    case "resize":
      return bridge.resize(question.widget, question.width);
    case "replay":
      return bridge.replay(JSON.stringify(question.pasts));
  }
}
