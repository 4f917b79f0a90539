// Time and chance stand still while an image is made, so that it has the same bytes each time.

const MOMENT = Date.UTC(2025, 0, 1);

/** Freeze the clocks, the time zone and the sources of chance of this process. */
export function holdStill() {
  process.env.TZ = "UTC";
  Date.now = () => MOMENT;
  performance.now = () => 0;
  Math.random = () => 0.5;
  globalThis.crypto.getRandomValues = (view) => {
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength).fill(7);
    return view;
  };
}
