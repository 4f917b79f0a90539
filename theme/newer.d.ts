// What newer browsers have than the oldest that the page is for (README, "What the page promises"): used
// only where it is there. Whatever else is newer, the compiler refuses.

interface Uint8ArrayConstructor {
  fromBase64?(text: string): Uint8Array<ArrayBuffer>;
}

interface ArrayBuffer {
  transfer?(size?: number): ArrayBuffer;
}
