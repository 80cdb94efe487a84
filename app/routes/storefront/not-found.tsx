import type { MetaFunction } from "@remix-run/node";
import { notFound } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";

export const meta: MetaFunction = () => [{ title: "No such page" }, { name: "robots", content: "noindex" }];

/** Every address of the shop that no other page answers. */
export const loader = (): Promise<never> =>
  orRefuse(() => {
    throw notFound();
  });

export default function NotFound() {
  return null;
}
