import { notFound } from "~/kit/refusal";
import { orRefuse } from "~/platform/respond.server";

/** Every address of the shop that no other page answers. */
export const loader = (): Promise<never> =>
  orRefuse(() => {
    throw notFound();
  });

export default function NotFound() {
  return null;
}
