// node check.mjs FOLDER: reads every FOLDER/*.expected.json and its .parquet file with three foreign readers and
// compares values, types, metadata and the counts of filtered queries. Prints each difference; exit code 1 if there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { readWithDuckDb, readWithHyparquet, readWithParquetRs } from './readers.mjs';

const folder = process.argv[2];
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const differences = [];
let checks = 0;

function expectEqual(where, actual, expected) {
  checks++;
  if (!isDeepStrictEqual(actual, expected)) {
    differences.push(`${where}: ${JSON.stringify(actual)?.slice(0, 300)} instead of ${JSON.stringify(expected)?.slice(0, 300)}`);
  }
}

async function rows(sql) {
  return (await connection.runAndReadAll(sql)).getRowObjectsJson();
}

function expectSameColumns(where, actual, columns) {
  for (const { name, values } of columns) {
    const at = values.findIndex((value, row) => actual[name]?.[row] !== value);
    expectEqual(`${where}, column ${name}, rows`, actual[name]?.length, values.length);
    expectEqual(`${where}, column ${name}, row ${at}`, actual[name]?.[at], values[at]);
  }
}

for (const file of readdirSync(folder).filter(name => name.endsWith('.expected.json')).sort()) {
  const expected = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const path = join(folder, file.replace('.expected.json', '.parquet'));
  const names = expected.columns.map(column => column.name);
  const readers = {
    DuckDB: () => readWithDuckDb(connection, path, names),
    hyparquet: () => readWithHyparquet(path, names),
    'parquet-rs': () => readWithParquetRs(path, names),
  };
  for (const [reader, read] of Object.entries(readers)) {
    try {
      expectSameColumns(`${file}, ${reader}`, await read(), expected.columns);
    } catch (error) {
      differences.push(`${file}, ${reader}: ${error.stack}`);
    }
  }

  expectEqual(`${file}, describe`, (await rows(`describe select * from '${path}'`)).map(row => row.column_type), expected.columns.map(column => column.type));
  const chunks = await rows(`select distinct compression, encodings from parquet_metadata('${path}')`);
  expectEqual(`${file}, codecs`, chunks.filter(row => row.compression !== 'UNCOMPRESSED'), []);
  const groups = await rows(`select count(distinct row_group_id) as n from parquet_metadata('${path}')`);
  expectEqual(`${file}, row groups`, Number(groups[0].n), expected.rowGroups);
  const keyValues = await rows(`select decode(key) as key, decode(value) as value from parquet_kv_metadata('${path}')`);
  for (const [key, value] of Object.entries(expected.metadata)) {
    expectEqual(`${file}, footer entry ${key}`, keyValues.find(row => row.key === key)?.value, value);
  }

  for (const { where, count } of expected.filters) {
    expectEqual(`${file}, where ${where}`, Number((await rows(`select count(*) as n from '${path}' where ${where}`))[0].n), count);
  }
}

differences.forEach(difference => console.log(difference));
console.log(`${checks} checks, ${differences.length} differences`);
process.exit(differences.length === 0 && checks > 0 ? 0 : 1);
