import { Form, type FormProps, useFormAction } from "@remix-run/react";
import { createContext, useContext } from "react";
import { addressForTeam } from "~/kit/team-address";

const FrameTeam = createContext<string | null>(null);

/** Whose console a frame is, for the forms inside it; the carrier's desk is nobody's. */
export const FrameTeamProvider = FrameTeam.Provider;

/** Where a form of this page posts to: its address says which team it was made for, and the gate refuses it at any other. */
export function useTeamAction(action?: string): string | undefined {
  const team = useContext(FrameTeam);
  const own = useFormAction(action);
  return team === null ? action : addressForTeam(own, team);
}

/** The form of a console that changes something. */
export function PostForm({ action, ...props }: Omit<FormProps, "method">) {
  return <Form method="post" action={useTeamAction(action)} {...props} />;
}
