// The text form in which values of all readers are compared: bits of doubles, digits of integers.
const view = new DataView(new ArrayBuffer(8));

export function textOf(value) {
  if (typeof value !== 'number') {
    return String(value);
  }
  if (Number.isNaN(value)) {
    return 'NaN';
  }
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}
