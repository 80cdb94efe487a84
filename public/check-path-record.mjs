// Checks a signed path record without asking anybody. Needs Node.js 20 or newer and nothing else.
//
//   node check-path-record.mjs record.jws keys.json [log.json] [names.json]   one record, its head, the names behind its hashes
//   node check-path-record.mjs log.json later.json keys.json                  that the log of later keeps all of the log of now
//
// A record is a JWS (RFC 7515) signed with Ed25519 (RFC 8037). Its leaf is in a Merkle tree as in RFC 9162: a leaf is hashed with
// a zero byte in front, two hashes with a byte of one.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const must = (isRight, why) => {
  if (!isRight) throw new Error(why);
};
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();
const leafHash = (text) => sha256(Buffer.of(0), Buffer.from(text, "utf8"));
const nodeHash = (left, right) => sha256(Buffer.of(1), left, right);
const half = (n) => Math.floor(n / 2);

function bytesOf(text) {
  const bytes = Buffer.from(text, "base64url");
  must(bytes.toString("base64url") === text, "The text is damaged.");
  return bytes;
}

function payloadOf(jws, type, keys) {
  const parts = jws.split(".");
  must(parts.length === 3, "This is no signed text of three parts.");
  const [header, payload, signature] = parts.map(bytesOf);
  const { alg, typ, kid, ...others } = JSON.parse(header.toString("utf8"));
  must(alg === "EdDSA" && typ === type && Object.keys(others).length === 0, "The header is not that of a record.");
  const key = keys.find((one) => one.kid === kid && one.kty === "OKP" && one.crv === "Ed25519");
  must(key, "The key that signed is not among the keys.");
  const { kty, crv, x } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x }, format: "jwk" });
  must(verify(null, Buffer.from(`${parts[0]}.${parts[1]}`), publicKey, signature), "The signature is not right.");
  return JSON.parse(payload.toString("utf8"));
}

function isIncluded(leaf, index, size, proof, root) {
  if (![index, size].every((n) => Number.isSafeInteger(n) && n >= 0)) return false;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const step of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(hash, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return index < size && sn === 0 && hash.equals(root);
}

// A tree never shrinks; sizes that are none would make the sums below mean nothing.
function isKept(earlier, later, proof) {
  if (![earlier, later].every(({ treeSize }) => Number.isSafeInteger(treeSize) && treeSize >= 1)) return false;
  if (later.treeSize < earlier.treeSize) return false;
  if (earlier.treeSize === later.treeSize) return earlier.root === later.root && proof.length === 0;
  const [before, after] = [earlier, later].map(({ root }) => bytesOf(root));
  const path = Number.isInteger(Math.log2(earlier.treeSize)) ? [before, ...proof] : [...proof];
  let [fn, sn] = [earlier.treeSize - 1, later.treeSize - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [fr, sr] = [path[0], path.shift()];
  for (const step of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [fr, sr] = [nodeHash(step, fr), nodeHash(step, sr)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else sr = nodeHash(sr, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && fr.equals(before) && sr.equals(after);
}

const read = (file) => readFileSync(file, "utf8");
function listIn(file, name) {
  const list = JSON.parse(read(file))?.[name];
  must(Array.isArray(list), `${file} is not the file that is asked for: it has no list of ${name}.`);
  return list;
}
const keysIn = (file) => listIn(file, "keys");
const headOf = (jws, keys) => ({ ...payloadOf(jws, "path-head+jws", keys), jws });

// The heads of a log's page: each is signed, names the one before it by its hash, and keeps all that the one before had. Their shop is
// known by its keys: its host changes when it moves to an address of its own.
function chainOf(entries, keys) {
  const heads = entries.map(({ head }) => headOf(head, keys));
  must(heads.length > 0, "The log has no head.");
  heads.slice(1).forEach((head, index) => {
    const before = heads[index];
    must(
      head.number === before.number + 1 && head.previous === sha256(Buffer.from(before.jws, "ascii")).toString("base64url"),
      `Head ${head.number} does not follow head ${before.number}: one is missing, or was replaced.`,
    );
    mustKeep(before, head, entries[index + 1].consistency);
  });
  return heads;
}

function mustKeep(earlier, later, proof) {
  must(Array.isArray(proof), "A head came without its proof.");
  must(
    isKept(earlier, later, proof.map(bytesOf)),
    `Head ${later.number} is not shown to keep all records of head ${earlier.number}: one was dropped or replaced, or the proof is another's.`,
  );
}

function checkRecord(file, keyFile, logFile, namesFile) {
  const keys = keysIn(keyFile);
  const { iss, leaf, index, treeSize, proof, root } = payloadOf(read(file).replace(/\r?\n$/, ""), "path-record+jws", keys);
  must(
    isIncluded(leafHash(leaf), index, treeSize, proof.map(bytesOf), bytesOf(root)),
    "The record is not in the log that it names.",
  );
  const stated = JSON.parse(leaf);
  must(stated.shop === iss, "The record speaks of another shop than the one that signed it.");
  const of = `${iss} said on ${stated.issuedAt} of the numbers in ${stated.subject.block}: ${stated.path.verdict}`;
  console.log(`Right: ${of}${stated.sample ? " (rests on sample data)" : ""}.`);
  if (logFile) {
    const heads = chainOf(listIn(logFile, "heads"), keys);
    must(
      heads.some((head) => head.treeSize === treeSize && head.root === root),
      "No head of the log has the record's root.",
    );
    console.log("Right: its root is that of a published head of the log.");
  }
  if (namesFile) {
    const names = Object.entries(JSON.parse(read(namesFile)));
    must(names.length > 0, "The file holds no names.");
    for (const [field, { salt, value }] of names) {
      const hash = sha256(bytesOf(salt), Buffer.from(value, "utf8")).toString("base64url");
      must(stated.hashes?.[field] === hash, `${field} does not fit its hash.`);
      console.log(`Right: ${field} is ${value}`);
    }
  }
}

function checkLog(earlierFile, laterFile, keyFile) {
  const keys = keysIn(keyFile);
  const kept = chainOf(listIn(earlierFile, "heads"), keys);
  const last = kept.at(-1);
  const later = JSON.parse(read(laterFile));
  must(later && typeof later === "object", `${laterFile} is no log.`);
  const newest = later.heads ? newestOf(chainOf(later.heads, keys), kept) : provenFrom(later, last, keys);
  console.log(`Right: head ${newest.number} (${newest.treeSize} records) keeps all ${last.treeSize} of head ${last.number}.`);
}

// A page of the log as it is later: every head that was kept still stands in it.
function newestOf(chain, kept) {
  for (const { number, jws } of kept)
    must(
      chain.some((head) => head.jws === jws),
      `Head ${number}, which you kept, is not in this log: it was taken back, or this page does not reach it.`,
    );
  return chain.at(-1);
}

// The newest head alone, with a proof: it has to begin at the newest head that was kept.
function provenFrom(later, last, keys) {
  const newest = headOf(later.head, keys);
  must(newest.number >= last.number, `Head ${newest.number} is older than head ${last.number}, which you kept.`);
  if (newest.jws === last.jws) return newest;
  must(newest.number > last.number, `Head ${last.number}, which you kept, was replaced.`);
  must(later.from === last.number, `The proof is from head ${later.from}; fetch the one from head ${last.number}.`);
  mustKeep(last, newest, later.consistency);
  return newest;
}

try {
  const files = process.argv.slice(2);
  const isLog = files[0]?.endsWith(".json");
  must(isLog ? files.length === 3 : files.length >= 2, "Name the files, as the first lines of this script say.");
  if (isLog) checkLog(...files);
  else checkRecord(...files);
} catch (error) {
  console.error(`NOT right: ${error.message}`);
  process.exitCode = 1;
}
