/** States, districts, territories and provinces that have area codes of their own, by postal code. */
export interface State {
  code: string;
  name: string;
  country: "US" | "CA";
}

const us =
  "AL Alabama,AK Alaska,AS American Samoa,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,DE Delaware," +
  "DC District of Columbia,FL Florida,GA Georgia,GU Guam,HI Hawaii,ID Idaho,IL Illinois,IN Indiana,IA Iowa,KS Kansas," +
  "KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,MN Minnesota,MS Mississippi,MO Missouri," +
  "MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina," +
  "ND North Dakota,MP Northern Mariana Islands,OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,PR Puerto Rico,RI Rhode Island," +
  "SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,VI U.S. Virgin Islands,UT Utah,VT Vermont,VA Virginia," +
  "WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming";

// Nova Scotia shares its codes with Prince Edward Island, and one code serves the three territories.
const canada =
  "AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,NL Newfoundland and Labrador,NS Nova Scotia and Prince Edward Island," +
  "NT Northwest Territories Yukon and Nunavut,ON Ontario,QC Quebec,SK Saskatchewan";

const list = (text: string, country: "US" | "CA"): State[] =>
  text.split(",").map((entry) => ({ code: entry.slice(0, 2), name: entry.slice(3), country }));

export const usStates: readonly State[] = list(us, "US");
export const canadianProvinces: readonly State[] = list(canada, "CA");

const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/g, "");
const byCode = new Map([...usStates, ...canadianProvinces].map((state) => [state.code, state]));
const byText = new Map<string, State>();
for (const state of byCode.values()) byText.set(fold(state.code), state).set(fold(state.name), state);

const alias = (text: string, code: string) => {
  const state = byCode.get(code);
  if (state) byText.set(fold(text), state);
};
alias("CNMI", "MP");
alias("Virgin Islands", "VI");
alias("Washington DC", "DC");
alias("Washington, D.C.", "DC");
for (const name of ["Nova Scotia", "Prince Edward Island", "PE", "Nova Scotia - Prince Edward Island"]) alias(name, "NS");
for (const name of ["Yukon", "YT", "Nunavut", "NU", "Northwest Territories", "Northwest Territories - Yukon - Nunavut"])
  alias(name, "NT");
alias("Newfoundland", "NL");
alias("Québec", "QC");
byText.set("qubec", byText.get("quebec") as State);

export const stateName = (code: string): string | null => byCode.get(code)?.name ?? null;

/** Finds "CA", "ca", "California" or "new york"; undefined for anything else. */
export const stateByText = (text: string): State | undefined => byText.get(fold(text));
