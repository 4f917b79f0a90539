// All clocks of this Node go so many days before the others.

const Here = Date;
const shift = Number(process.env.DAYS) * 24 * 60 * 60 * 1000;

globalThis.Date = class extends Here {
  constructor(...given) {
    super(...(given.length ? given : [Date.now()]));
  }

  static now() {
    return Here.now() + shift;
  }
};
