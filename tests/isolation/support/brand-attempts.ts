import { expect } from "vitest";
import * as assets from "~/branding/brand-asset-store.server";
import * as brands from "~/branding/brand-store.server";
import * as versions from "~/branding/brand-version-store.server";
import * as saves from "~/branding/draft-save-store.server";
import * as links from "~/branding/preview-link-store.server";
import * as previews from "~/branding/preview-store.server";
import { attempt, nothingOf, ownOnly, picture, sameForAll } from "./attempt-tools";
import { type Attempt, scopesOf } from "./secrets";

/** A brand, its drafts, versions, pictures and previews. */
export const brandAttempts: Record<string, (attempt: Attempt) => unknown> = {
  "branding/brand-asset-store#readBrandAsset": ({ a, b }) => {
    for (const scope of Object.values(scopesOf(a))) {
      for (const id of [b.logoId, b.draftLogoId]) expect(() => assets.readBrandAsset(scope, id)).toThrow(/no such/);
    }
    expect(assets.readBrandAsset(scopesOf(b).visitor, b.logoId).mime).toMatch(/^image\//);
  },
  "branding/brand-asset-store#insertLogo": async ({ a, b }) => {
    const logo = { webp: picture("webp", b), png: picture("png", b), onLight: true, onDark: true, palette: [] };
    const { id } = await attempt((tx) => assets.insertLogo(scopesOf(a).owner, tx, logo));
    expect(assets.readBrandAsset(scopesOf(a).owner, id).mime).toBe("image/webp");
  },
  "branding/brand-asset-store#insertIcon": async ({ a, b }) => {
    const px = picture("png", b);
    const { id32 } = await attempt((tx) =>
      assets.insertIcon(scopesOf(a).owner, tx, {
        ...{ px512: px, px192: px, px180: px, mask512: px, px48: px, px32: px, px16: px },
      }),
    );
    expect(assets.readBrandAsset(scopesOf(a).owner, id32).mime).toBe("image/png");
  },
  "branding/brand-asset-store#insertHero": async ({ a, b }) => {
    const [px, jpeg] = [picture("webp", b), picture("png", b)];
    const { id } = await attempt((tx) => assets.insertHero(scopesOf(a).owner, tx, { wide: px, middle: px, narrow: px, jpeg }));
    expect(assets.readBrandAsset(scopesOf(a).owner, id).mime).toBe("image/png");
  },
  "branding/brand-asset-store#insertCard": async ({ a, b }) => {
    const { id } = await attempt((tx) => assets.insertCard(scopesOf(a).owner, tx, picture("png", b)));
    expect(assets.readBrandAsset(scopesOf(a).owner, id).mime).toBe("image/png");
  },
  "branding/brand-asset-store#deleteUnusedAssets": ({ a }) => attempt((tx) => assets.deleteUnusedAssets(scopesOf(a).owner, tx)),
  "branding/brand-store#publishedRow": ownOnly(({ visitor }) => brands.publishedRow(visitor)),
  "branding/brand-store#ourCarrierName": sameForAll((scope) => brands.ourCarrierName(scope)),
  "branding/brand-store#accountName": ({ a, b }) =>
    expect(brands.accountName(scopesOf(a).visitor)).not.toBe(brands.accountName(scopesOf(b).visitor)),
  "branding/brand-store#shopSlug": ({ a }) => expect(brands.shopSlug(scopesOf(a).visitor)).toBe(a.slug),
  "branding/brand-store#findDraft": ownOnly(({ owner }) => brands.findDraft(owner)),
  "branding/brand-store#upsertDraft": async ({ a }) => {
    const brand = brands.brandOfRow(brands.publishedRow(scopesOf(a).visitor));
    await attempt((tx) => brands.upsertDraft(scopesOf(a).owner, tx, { brand, baseVersion: 1 }));
  },
  "branding/brand-store#deleteDraft": ({ a }) => attempt((tx) => brands.deleteDraft(scopesOf(a).owner, tx)),
  "branding/brand-store#listVersions": ownOnly(({ owner }) => brands.listVersions(owner, { limit: 50 })),
  "branding/brand-store#insertVersion": ({ a }) => {
    const brand = brands.brandOfRow(brands.publishedRow(scopesOf(a).visitor));
    return attempt((tx) => brands.insertVersion(scopesOf(a).owner, tx, { version: 7, brand, note: "" }));
  },
  "branding/brand-version-store#versionRecords": ownOnly(({ owner }) => versions.versionRecords(owner, { limit: 50 })),
  "branding/draft-save-store#insertDraftSave": ({ a }) => {
    const save = { kind: "saved", savedAt: new Date(), dataJson: "{}" } as const;
    return attempt((tx) => saves.insertDraftSave(scopesOf(a).owner, tx, save));
  },
  "branding/draft-save-store#nextSaveTime": ownOnly(({ owner }) => saves.nextSaveTime(owner)),
  "branding/draft-save-store#draftSavesFrom": ({ a, b }) => {
    const found = saves.draftSavesFrom(scopesOf(a).owner, new Date(0));
    expect(found.length, "the control: its own are found").toBeGreaterThan(1);
    nothingOf(b, found);
  },
  "branding/preview-link-store#previewLinks": ({ a, b }) => {
    const found = links.previewLinks(scopesOf(a).owner, { limit: 50 });
    expect(found.map(({ tokenHash }) => tokenHash)).toContain(a.previewLinkId);
    nothingOf(b, found);
  },
  "branding/preview-link-store#insertPreviewLink": ({ a, b }) => {
    const link = { tokenHash: b.previewLinkId, expiresAt: new Date(), partnerId: b.partnerId };
    return attempt((tx) => links.insertPreviewLink(scopesOf(a).owner, tx, link));
  },
  "branding/preview-link-store#countLiveLinks": async ({ a }) => {
    const { owner } = scopesOf(a);
    const counts = await attempt(async (tx) => {
      const before = await links.countLiveLinks(owner, tx);
      await links.insertPreviewLink(owner, tx, { tokenHash: "counted", expiresAt: new Date(Date.now() + 60_000) });
      return [before, await links.countLiveLinks(owner, tx)];
    });
    expect(counts, "its own ended with its draft, and B's open one is not counted").toEqual([0, 1]);
  },
  "branding/preview-link-store#revokePreviewLink": async ({ a, b }) => {
    const { owner } = scopesOf(a);
    const own = { tokenHash: "withdrawn", expiresAt: new Date(Date.now() + 60_000) };
    await attempt((tx) => links.insertPreviewLink(owner, tx, own));
    expect(await attempt((tx) => links.revokePreviewLink(owner, tx, b.previewLinkId))).toBe(false);
    expect(await attempt((tx) => links.revokePreviewLink(owner, tx, own.tokenHash))).toBe(true);
  },
  "branding/preview-store#previewedRow": ({ a, b }) => {
    const row = previews.previewedRow(scopesOf(a).previewer);
    expect(row, "the control: its own version is found").toMatchObject({ version: 2 });
    nothingOf(b, row);
    expect(() => previews.previewedRow(scopesOf(a).visitor)).toThrow(/no such/);
  },
};
