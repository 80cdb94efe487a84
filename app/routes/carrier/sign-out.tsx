import type { ActionFunctionArgs } from "@remix-run/node";
import { answerSignOut, passBySignOut } from "~/identity/answers.server";

export const loader = () => passBySignOut("carrier");

export const action = (args: ActionFunctionArgs) => answerSignOut(args, "carrier");
