// Before all scripts of a page: `wasmBytes()` resolves to the memory of all WebAssembly programs in
// its workers, `addresses` counts what it keeps an address for. A worker from memory gets a script before
// its own, which keeps and tells its memory.
{
  const ASKED = "how much memory";
  const KEEP = `{
    const made = [];
    WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
      construct(Memory, given) {
        const memory = new Memory(...given);
        made.push(new WeakRef(memory));
        return memory;
      },
    });
    addEventListener("message", (message) => {
      if (message.data !== "${ASKED}") return;
      message.stopImmediatePropagation();
      const bytes = made.map((memory) => memory.deref()?.buffer.byteLength ?? 0);
      message.ports[0].postMessage(bytes.reduce((sum, one) => sum + one, 0));
    });
  }`;
  const alive = new Set();

  const { createObjectURL, revokeObjectURL } = URL;
  window.addresses = 0;
  URL.createObjectURL = (blob) => {
    window.addresses++;
    return createObjectURL.call(
      URL,
      blob.type === "text/javascript" ? new Blob([KEEP, blob], blob) : blob,
    );
  };
  URL.revokeObjectURL = (address) => {
    window.addresses--;
    revokeObjectURL.call(URL, address);
  };

  window.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      alive.add(this);
    }

    terminate() {
      alive.delete(this);
      super.terminate();
    }
  };

  window.wasmBytes = async () => {
    const answers = [...alive].map(
      (worker) =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => resolve(data);
          worker.postMessage(ASKED, [port2]);
        }),
    );
    return (await Promise.all(answers)).reduce((sum, one) => sum + one, 0);
  };
}
