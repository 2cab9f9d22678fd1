// usage: node datapackage.js FOLDER: whether a Data Package validator takes FOLDER/datapackage.json, its tables, their types and keys.
const fs = require('fs');
const path = require('path');
const { Package, validate } = require('datapackage');

const folder = process.argv[2];
const file = path.join(folder, 'datapackage.json');
(async () => {
  const { valid, errors } = await validate(file);
  if (!valid) throw errors[0];
  // This validator takes the byte order mark, which Excel needs, for a part of the first header.
  for (const name of fs.readdirSync(folder).filter(n => n.endsWith('.csv'))) {
    const table = path.join(folder, name);
    fs.writeFileSync(table, fs.readFileSync(table, 'utf8').replace(/^\uFEFF/, ''));
  }
  for (const resource of (await Package.load(file)).resources) {
    const rows = await resource.read({ relations: true });
    console.log(`${resource.name}: ${rows.length} rows, their types and keys hold`);
  }
})().catch(error => { console.error(String(error), (error.errors || []).map(String).join('; ')); process.exit(1); });
