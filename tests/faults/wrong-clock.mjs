// Loaded before a child process. Its last two arguments say by how many milliseconds its machine's clock is wrong, and by how many more
// `setClock()` sets it.
const RealDate = Date;
let [off, step] = process.argv.slice(-2).map(Number);
globalThis.setClock = () => {
  off += step;
  step = 0;
};

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + off);
    else super(...given);
  }
  static now() {
    return RealDate.now() + off;
  }
};
