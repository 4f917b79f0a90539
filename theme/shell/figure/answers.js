// What a figure shows of Python's answer.

/** @import { Figure } from "./figure.js" */
/** @import { Answer } from "../../shared/messages.js" */

/**
 * Shows a Frame, a refusal, or a fault. Whatever an answer of the reader's own code holds, the page
 * lives.
 * @param {Figure} figure
 * @param {Answer} answer
 * @param {boolean} isLatest whether nothing else is still to be asked of it
 * @returns {boolean} whether it runs on
 */
export function showAnswer(figure, answer, isLatest) {
  try {
    return show(figure, answer, isLatest);
  } catch (problem) {
    figure.showFault(String(problem), "");
    return false;
  }
}

/** @type {typeof showAnswer} */
function show(figure, answer, isLatest) {
  if (answer.fault !== undefined) {
    figure.showFault(answer.fault, answer.trace);
    return false;
  }
  figure.showNote(answer.refused ? "refused" : null, answer.refused);
  if (!answer.frame) {
    figure.rest();
    return false;
  }
  figure.paint(answer, isLatest);
  return answer.run === "running";
}
