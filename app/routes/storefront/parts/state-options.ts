import { canadianProvinces, usStates } from "~/numbering/states";
import type { SelectOption } from "~/ui/field";

export const stateOptions: readonly SelectOption[] = [
  { value: "", label: "Anywhere" },
  ...[...usStates, ...canadianProvinces].map(({ code, name }) => ({ value: code, label: name })),
];
