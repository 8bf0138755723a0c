// Three readers of Parquet that are not ours. Each returns { column: [value as text, ...] }.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tableFromIPC } from 'apache-arrow';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { textOf } from './text.mjs';

const wasm = createRequire(import.meta.url)('parquet-wasm/node');

function byColumn(names, rowCount, valueAt) {
  return Object.fromEntries(names.map(name => [name, Array.from({ length: rowCount }, (_, row) => textOf(valueAt(name, row)))]));
}

export async function readWithHyparquet(path, names) {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const rows = await parquetReadObjects({ file, compressors });
  return byColumn(names, rows.length, (name, row) => rows[row][name]);
}

export async function readWithParquetRs(path, names) {
  const table = tableFromIPC(wasm.readParquet(new Uint8Array(readFileSync(path))).intoIPCStream());
  const columns = Object.fromEntries(names.map(name => [name, table.getChild(name)]));
  return byColumn(names, table.numRows, (name, row) => columns[name].get(row));
}

export async function readWithDuckDb(connection, path, names) {
  const result = await connection.runAndReadAll(`select * from '${path}'`);
  const columns = Object.fromEntries(result.columnNames().map((name, i) => [name, result.getColumns()[i] ?? []]));
  return byColumn(names, result.currentRowCount, (name, row) => columns[name][row]);
}
