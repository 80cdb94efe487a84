import type { ActionFunctionArgs } from "@remix-run/node";
import { answerSignOut, passBySignOut } from "~/identity/answers.server";

export const loader = () => passBySignOut("partner");

export const action = (args: ActionFunctionArgs) => answerSignOut(args, "partner");
