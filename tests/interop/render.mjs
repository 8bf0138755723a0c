// Draws every SVG file of a folder with resvg and leaves the pixels beside it: width and height (32 bit, little endian), then RGBA.
// Files named *-points are drawn twice as large and averaged: resvg's own anti-aliasing knows sixteen samples a pixel, too few for dense curves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const folder = process.argv[2];

function average(image, scale) {
  const [width, height] = [image.width / scale, image.height / scale];
  const large = image.pixels;
  const small = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < scale; dy++) {
          let at = ((y * scale + dy) * image.width + x * scale) * 4 + channel;
          for (let dx = 0; dx < scale; dx++, at += 4) sum += large[at];
        }
        small[(y * width + x) * 4 + channel] = Math.round(sum / (scale * scale));
      }
    }
  }
  return { width, height, pixels: small };
}

for (const name of readdirSync(folder).filter(file => file.endsWith('.svg'))) {
  const svg = readFileSync(join(folder, name), 'utf8');
  const width = Number(/viewBox="0 0 (\d+) /.exec(svg)[1]);
  const scale = name.endsWith('-points.svg') ? 2 : 1;
  const options = { fitTo: { mode: 'width', value: scale * width }, font: { loadSystemFonts: false } };
  const image = average(new Resvg(svg, options).render(), scale);
  const size = Buffer.alloc(8);
  size.writeInt32LE(image.width, 0);
  size.writeInt32LE(image.height, 4);
  writeFileSync(join(folder, name.replace(/\.svg$/, '.rgba')), Buffer.concat([size, image.pixels]));
}
