// Does to a figure what a restless reader does: [[control, value, isAwaited], …]. Resolves to what
// went wrong meanwhile: texts that no reader should ever see.
async (figure, happenings) => {
  const problems = new Set();
  const look = () => {
    const shown = figure.innerText + [...figure.querySelectorAll("svg")].map((s) => s.outerHTML);
    for (const word of ["NaN", "Infinity", "undefined", "[object"]) {
      if (shown.includes(word)) problems.add(word);
    }
    for (const kind of ["fault", "refused", "failed"]) {
      if (!figure.querySelector(`[data-note="${kind}"]`).hidden) problems.add(kind);
    }
  };
  const watch = new MutationObserver(look);
  watch.observe(figure, { subtree: true, childList: true, characterData: true, attributes: true });
  for (const [control, value, isAwaited] of happenings) {
    const inputs = [...figure.querySelectorAll(`[name="${control}"]`)];
    const option = inputs.find((input) => input.value === value) ?? inputs[0];
    if (option.type === "button" || option.type === "radio") {
      option.click();
    } else {
      const [input] = inputs;
      if (typeof value === "boolean") {
        input.checked = value;
      } else if (value.part !== undefined) {
        input.value = Number(input.min) + value.part * (input.max - input.min);
        if (input.type === "number") input.value = Math.round(input.value);
      } else if (Array.isArray(value)) {
        inputs.forEach((slider, i) => {
          slider.value = value[i];
        });
      } else {
        input.value = value;
      }
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    if (isAwaited) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  look();
  watch.disconnect();
  return [...problems];
};
