import type { CustomerScope } from "~/kit/scope";
import { type CustomerNumberRow, readCustomerNumbers } from "./customer-number-store.server";

/** The signed-in customer's active numbers, oldest first. */
export const customerNumbers = (scope: CustomerScope): Promise<CustomerNumberRow[]> => readCustomerNumbers(scope);
