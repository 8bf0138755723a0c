// node write.mjs FOLDER: writes the same small table with foreign writers in the layouts they offer, and files of kinds that
// Figures.Tables refuses. The files in tests/Reference/parquet were made by this script.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { tableToIPC, vectorFromArray, Bool, Float32, Float64, Int32, Int64, Utf8, Table } from 'apache-arrow';
import { parquetWriteBuffer } from 'hyparquet-writer';

const wasm = createRequire(import.meta.url)('parquet-wasm/node');
const folder = process.argv[2];
const rowCount = 300;
const rows = Array.from({ length: rowCount }, (_, i) => i);

// One definition of the table for all writers: 300 rows; row 7 of "x" is missing, rows 3 to 6 are NaN, +Inf, -Inf, -0.
const columns = {
  i: rows.map(i => BigInt(i) * 1000003n - 7n),
  n: rows.map(i => (i * 7919) % 1000 - 500),
  x: rows.map(i => [NaN, Infinity, -Infinity, -0, null][i - 3] ?? (i === 7 ? null : i / 8 - 1)),
  f: rows.map(i => i / 4),
  s: rows.map(i => (i % 5 === 0 ? '' : `väl ${i % 11}`)),
  u: rows.map(i => `unique ${i * i}`),
  b: rows.map(i => i % 3 === 0),
};

async function writeWithDuckDb() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const run = sql => connection.run(sql);
  await run(`create table t as select (i * 1000003 - 7)::bigint as i, ((i * 7919) % 1000 - 500)::integer as n,
    case i when 3 then 'nan'::double when 4 then 'inf'::double when 5 then '-inf'::double when 6 then -0.0::double
      when 7 then null else i / 8.0 - 1 end::double as x,
    (i / 4.0)::float as f, case when i % 5 = 0 then '' else 'väl ' || (i % 11) end as s, 'unique ' || (i * i) as u, i % 3 = 0 as b
    from range(${rowCount}) r(i) order by r.i`);
  for (const version of ['v1', 'v2']) {
    for (const codec of ['uncompressed', 'snappy', 'gzip', 'brotli']) {
      await run(`copy t to '${join(folder, `duckdb-${codec}-${version}.parquet`)}' (format parquet, compression ${codec}, parquet_version ${version}, row_group_size 2048)`);
    }
  }

  const refused = {
    zstd: 'select 1 as a', timestamp: "select timestamp '2020-01-01' as a", date: "select date '2020-01-01' as a",
    decimal: 'select 1.5::decimal(9, 2) as a', list: 'select [1, 2] as a', struct: "select {'k': 1} as a", null_text: "select null::varchar as a",
    null_integer: 'select null::bigint as a', blob: "select '\\xFF'::blob as a", uuid: "select '00000000-0000-0000-0000-000000000001'::uuid as a",
  };
  for (const [name, sql] of Object.entries(refused)) {
    await run(`copy (${sql}) to '${join(folder, `refused-${name}.parquet`)}' (format parquet, compression ${name === 'zstd' ? 'zstd' : 'uncompressed'})`);
  }
}

function writeWithHyparquet() {
  const types = { i: 'INT64', n: 'INT32', x: 'DOUBLE', f: 'FLOAT', s: 'STRING', u: 'STRING', b: 'BOOLEAN' };
  const columnData = Object.entries(columns).map(([name, data]) => ({ name, data, type: types[name], nullable: name === 'x' }));
  for (const codec of ['UNCOMPRESSED', 'SNAPPY']) {
    writeFileSync(join(folder, `hyparquet-${codec.toLowerCase()}.parquet`), Buffer.from(parquetWriteBuffer({ columnData, codec })));
  }

  const encodings = { i: 'DELTA_BINARY_PACKED', n: 'DELTA_BINARY_PACKED', x: 'BYTE_STREAM_SPLIT', f: 'BYTE_STREAM_SPLIT', u: 'DELTA_LENGTH_BYTE_ARRAY' };
  const encoded = columnData.map(column => ({ ...column, ...(encodings[column.name] && { encoding: encodings[column.name] }) }));
  writeFileSync(join(folder, 'hyparquet-encodings.parquet'), Buffer.from(parquetWriteBuffer({ columnData: encoded, codec: 'SNAPPY' })));
}

function writeWithParquetRs() {
  const types = { i: new Int64(), n: new Int32(), x: new Float64(), f: new Float32(), s: new Utf8(), u: new Utf8(), b: new Bool() };
  const table = new Table(Object.fromEntries(Object.entries(columns).map(([name, data]) => [name, vectorFromArray(data, types[name])])));
  for (const [version, writer] of Object.entries({ v1: wasm.WriterVersion.V1, v2: wasm.WriterVersion.V2 })) {
    for (const codec of ['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'BROTLI']) {
      const properties = new wasm.WriterPropertiesBuilder().setWriterVersion(writer).setCompression(wasm.Compression[codec])
        .setDictionaryEnabled(version === 'v1').build();
      const bytes = wasm.writeParquet(wasm.Table.fromIPCStream(tableToIPC(table, 'stream')), properties);
      writeFileSync(join(folder, `parquet-rs-${codec.toLowerCase()}-${version}.parquet`), bytes);
    }
  }
}

await writeWithDuckDb();
writeWithHyparquet();
writeWithParquetRs();
