// Once around: train, reset, a proof opened, checked and closed, the code run.
async () => {
  const find = (selector) => document.querySelector(selector);
  const until = async (condition) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  await until(() => find("a.tick[aria-expanded]"));

  for (const button of document.querySelectorAll("figure.widget [name=train]")) {
    const figure = button.closest("figure");
    button.click();
    await until(() => figure.dataset.run === "running");
    await new Promise((resolve) => setTimeout(resolve, 1000));
    figure.querySelector("[name=reset]").click();
    await until(() => figure.dataset.run === "idle");
  }

  const tick = find("a.tick");
  tick.click();
  await until(() => find("main .proof [data-check]"));
  find("main .proof [data-check]").click();
  const outcomes = ["same", "other", "false", "fault", "failed"].map(
    (outcome) => `main .proof [data-outcome=${outcome}]:not([hidden])`,
  );
  await until(() => find(outcomes.join()));
  tick.click();
  await until(() => !find("main .proof"));

  const code = find("section.code");
  if (!code.querySelector(".cm-content")) code.querySelector("[data-open]").click();
  await until(() => code.querySelector(".cm-content"));
  code.querySelector("[data-run]").click();
  await until(() => code.querySelector("[data-stop]").hidden);
};
