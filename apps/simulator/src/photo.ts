/** A picture of damaged wood, drawn: what customers attach. The same customer, the same picture. */
import { crc32, deflateSync } from 'node:zlib';
import type { Customer } from './cast/customer.ts';

const width = 480;
const height = 360;

export function photoOf(customer: Pick<Customer, 'chance' | 'order'>): {
  filename: string;
  content: Uint8Array;
  contentType: string;
} {
  const chance = customer.chance.branch('photo');
  const pixels = Buffer.alloc((width * 3 + 1) * height);
  const [lean, from] = [chance.next() - 0.5, chance.between(160, 320)];
  for (let y = 0; y < height; y++) {
    const crack = from + lean * (y - height / 2) + 7 * Math.sin(y / 9) + 4 * Math.sin(y / 3.1);
    for (let x = 0; x < width; x++) {
      const grain = 14 * Math.sin((x + 22 * Math.sin(y / 71)) / 7) + 9 * Math.sin(x / 2.3 + y / 160);
      const gap = Math.abs(x - crack) < 2.5 + 2 * Math.sin(y / 23) ? 110 : 0;
      const at = y * (width * 3 + 1) + 1 + x * 3;
      pixels[at] = 176 + grain - gap;
      pixels[at + 1] = 128 + grain * 0.8 - gap * 0.8;
      pixels[at + 2] = 84 + grain * 0.5 - gap * 0.6;
    }
  }
  const filename = `IMG_${chance.between(1000, 9999)}.png`;
  return { filename, content: png(pixels), contentType: 'image/png' };
}

/** Rows of 8-bit RGB, each after a zero for "no filter" (PNG, third edition, 9.2). */
function png(rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
