import { createHash } from "node:crypto";

/** The hash of the complete subtree of 2^level leaves that begins at leaf position * 2^level. */
export type CompleteNodes = (level: number, position: number) => Buffer;

export interface TreeNode {
  level: number;
  position: number;
  hash: Buffer;
}

const [leafPrefix, nodePrefix] = [Buffer.of(0), Buffer.of(1)];
const sha256 = (...parts: Uint8Array[]) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

/** RFC 9162, section 2.1.1: leaves and nodes are hashed apart, so that neither can stand for the other. */
export const leafHash = (leaf: Uint8Array) => sha256(leafPrefix, leaf);
const nodeHash = (left: Uint8Array, right: Uint8Array) => sha256(nodePrefix, left, right);

/** The largest power of two below n, which is at least 2. */
function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The root over the leaves from `start` up to `end`, which is how each part of a tree is cut. */
function rootOver(nodes: CompleteNodes, start: number, end: number): Buffer {
  const size = end - start;
  const level = Math.log2(size);
  if (Number.isInteger(level) && start % size === 0) return nodes(level, start / size);
  const middle = start + splitOf(size);
  return nodeHash(rootOver(nodes, start, middle), rootOver(nodes, middle, end));
}

/** The root of a tree with at least one leaf. */
export const rootOf = (nodes: CompleteNodes, size: number) => rootOver(nodes, 0, size);

/** RFC 9162, section 2.1.3.1: what leads from a leaf to the root of the tree of that size. */
export function inclusionProof(nodes: CompleteNodes, position: number, size: number): Buffer[] {
  const path = (start: number, end: number): Buffer[] => {
    if (end - start === 1) return [];
    const middle = start + splitOf(end - start);
    return position < middle
      ? [...path(start, middle), rootOver(nodes, middle, end)]
      : [...path(middle, end), rootOver(nodes, start, middle)];
  };
  return path(0, size);
}

/** RFC 9162, section 2.1.4.1: that the tree of `size` leaves begins with that of `earlier` ones, at least one. */
export function consistencyProof(nodes: CompleteNodes, earlier: number, size: number): Buffer[] {
  const path = (start: number, end: number, isWhole: boolean): Buffer[] => {
    if (earlier === end) return isWhole ? [] : [rootOver(nodes, start, end)];
    const middle = start + splitOf(end - start);
    return earlier <= middle
      ? [...path(start, middle, isWhole), rootOver(nodes, middle, end)]
      : [...path(middle, end, false), rootOver(nodes, start, middle)];
  };
  return path(0, size, true);
}

/** What is complete once these leaves stand behind the first `size` ones. */
export function appendedNodes(nodes: CompleteNodes, size: number, hashes: readonly Buffer[]): TreeNode[] {
  const added = new Map<string, Buffer>();
  const made: TreeNode[] = [];
  const known = (level: number, position: number) => added.get(`${level}.${position}`) ?? nodes(level, position);
  const put = (level: number, position: number, hash: Buffer) => {
    added.set(`${level}.${position}`, hash);
    made.push({ level, position, hash });
    if (position % 2 === 1) put(level + 1, (position - 1) / 2, nodeHash(known(level, position - 1), hash));
  };
  for (const [i, hash] of hashes.entries()) put(0, size + i, hash);
  return made;
}

const half = (n: number) => Math.floor(n / 2);
const isOdd = (n: number) => n % 2 === 1;
const isSize = (n: number) => Number.isSafeInteger(n) && n >= 0;

interface Inclusion {
  leaf: Uint8Array;
  position: number;
  size: number;
  proof: readonly Buffer[];
  root: Buffer;
}

/** RFC 9162, section 2.1.3.2. */
export function isIncluded({ leaf, position, size, proof, root }: Inclusion): boolean {
  if (!isSize(position) || !isSize(size) || position >= size) return false;
  let [fn, sn, hash] = [position, size - 1, leafHash(leaf)];
  for (const step of proof) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      hash = nodeHash(step, hash);
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(hash, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && hash.equals(root);
}

interface Sized {
  size: number;
  root: Buffer;
}

/** RFC 9162, section 2.1.4.2: whether the later tree begins with all leaves of the earlier one, unchanged. */
export function isConsistent(earlier: Sized, later: Sized, proof: readonly Buffer[]): boolean {
  if (!isSize(earlier.size) || !isSize(later.size) || earlier.size === 0 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return proof.length === 0 && earlier.root.equals(later.root);
  const path = Number.isInteger(Math.log2(earlier.size)) ? [earlier.root, ...proof] : [...proof];
  const first = path.shift();
  if (!first || proof.length === 0) return false;
  let [fn, sn, before, after] = [earlier.size - 1, later.size - 1, first, first];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  for (const step of path) {
    if (sn === 0) return false;
    if (isOdd(fn) || fn === sn) {
      [before, after] = [nodeHash(step, before), nodeHash(step, after)];
      while (!isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else after = nodeHash(after, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && before.equals(earlier.root) && after.equals(later.root);
}
