import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  appendedNodes,
  type CompleteNodes,
  consistencyProof,
  inclusionProof,
  isConsistent,
  isIncluded,
  leafHash,
  rootOf,
} from "./merkle.server";

/** The inputs and roots that implementations of RFC 6962 test themselves with. */
const leaves = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"].map((hex) =>
  Buffer.from(hex, "hex"),
);
const roots = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

function treeOf(all: readonly Buffer[], batches: readonly number[] = [all.length]): CompleteNodes {
  const stored = new Map<string, Buffer>();
  const nodes: CompleteNodes = (level, position) => {
    const hash = stored.get(`${level}.${position}`);
    if (!hash) throw new Error(`There is no complete node ${level}.${position}.`);
    return hash;
  };
  let size = 0;
  for (const count of batches) {
    const hashes = all.slice(size, size + count).map(leafHash);
    for (const node of appendedNodes(nodes, size, hashes)) stored.set(`${node.level}.${node.position}`, node.hash);
    size += hashes.length;
  }
  return nodes;
}

const hexes = (proof: Buffer[]) => proof.map((hash) => hash.toString("hex"));
const many = (count: number) => Array.from({ length: count }, (_, i) => Buffer.from(`leaf ${i}`));

describe("the tree of RFC 9162", () => {
  const nodes = treeOf(leaves);
  it.each(roots.map((root, i) => [i + 1, root] as const))("has the known root of %i leaves", (size, root) => {
    expect(rootOf(nodes, size).toString("hex")).toBe(root);
  });

  it("proves inclusion as others do", () => {
    expect(inclusionProof(nodes, 0, 1)).toEqual([]);
    expect(hexes(inclusionProof(nodes, 0, 8))).toEqual([
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ]);
    expect(hexes(inclusionProof(nodes, 2, 3))).toEqual(["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]);
  });

  it("proves consistency as others do", () => {
    expect(hexes(consistencyProof(nodes, 6, 8))).toEqual([
      "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
      "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ]);
    expect(hexes(consistencyProof(nodes, 2, 5))).toEqual([
      "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
      "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
    ]);
  });
});

const sizes = fc.integer({ min: 1, max: 300 });
const grown = fc.tuple(sizes, sizes).map(([a, b]) => ({ earlier: Math.min(a, b), later: Math.max(a, b) }));

describe("for trees of any size", () => {
  const all = many(300);
  const nodes = treeOf(all);

  it("does not matter in which batches the leaves came", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }), (batches) => {
        const size = batches.reduce((sum, count) => sum + count, 0);
        expect(rootOf(treeOf(many(size), batches), size)).toEqual(rootOf(treeOf(many(size)), size));
      }),
      { numRuns: 60 },
    );
  });

  it("proves each leaf, in its place, and no other", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), (size, one, two) => {
        const [position, other] = [one % size, two % size];
        const facts = {
          leaf: all[position] as Buffer,
          position,
          size,
          proof: inclusionProof(nodes, position, size),
          root: rootOf(nodes, size),
        };
        expect(isIncluded(facts)).toBe(true);
        expect(isIncluded({ ...facts, leaf: Buffer.from("another") })).toBe(false);
        expect(isIncluded({ ...facts, position: other })).toBe(other === position);
        expect(isIncluded({ ...facts, proof: [...facts.proof, facts.root] })).toBe(false);
        if (facts.proof.length > 0) expect(isIncluded({ ...facts, proof: facts.proof.slice(1) })).toBe(false);
      }),
    );
  });

  it("proves that a later tree begins with an earlier one", () => {
    fc.assert(
      fc.property(grown, ({ earlier, later }) => {
        const [before, after] = [earlier, later].map((size) => ({ size, root: rootOf(nodes, size) }));
        if (!before || !after) throw new Error("unreachable");
        const proof = consistencyProof(nodes, earlier, later);
        expect(isConsistent(before, after, proof)).toBe(true);
        expect(isConsistent({ ...before, root: leafHash(before.root) }, after, proof)).toBe(false);
        expect(isConsistent(before, { ...after, root: leafHash(after.root) }, proof)).toBe(false);
      }),
    );
  });

  it("shows that a leaf was dropped or changed", () => {
    fc.assert(
      fc.property(grown, fc.nat(), fc.boolean(), ({ earlier, later }, pick, isDropped) => {
        const lost = pick % earlier;
        const forged = isDropped
          ? all.filter((_, i) => i !== lost)
          : all.map((leaf, i) => (i === lost ? Buffer.from("forged") : leaf));
        const other = treeOf(forged);
        const size = Math.min(later, forged.length);
        if (size < earlier) return;
        const before = { size: earlier, root: rootOf(nodes, earlier) };
        const after = { size, root: rootOf(other, size) };
        expect(isConsistent(before, after, consistencyProof(other, earlier, size))).toBe(false);
      }),
    );
  });
});
