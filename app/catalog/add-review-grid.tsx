import { formatMicros } from "~/kit/money";
import { Button } from "~/ui/button";
import { FormErrors, type FormState, useFormState } from "~/ui/console/form-state";
import { Panel } from "~/ui/console/panel";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { FieldErrors } from "~/ui/field";
import { basisWords } from "~/ui/price";
import type { ReviewCharge, ReviewProduct } from "./add-review";
import { percentText } from "./listing-words";
import { pasteColumn } from "./paste-column";

/** Every price of every picked product. A blank field keeps the computed price; a column can be pasted from a spreadsheet. */
export function AddReviewGrid({ products }: { products: ReviewProduct[] }) {
  const state = useFormState("add-review");
  return (
    <PostForm data-form="add-review" noValidate onPaste={pasteColumn}>
      <input type="hidden" name="form" value="add-review" />
      <FormErrors state={state} />
      <Panel
        isFlush
        title="Prices"
        lead="Leave a price empty to keep the computed one. A column copied from a spreadsheet fills the fields from where you paste it."
      >
        <DataTable
          label="Prices of the picked products"
          isGrouped
          isNarrow
          head={
            <>
              <Th>Charge</Th>
              <Th>Your price</Th>
              <Th isNumber className="hidden sm:table-cell">
                Wholesale
              </Th>
              <Th isNumber>Computed</Th>
              <Th isNumber>Margin</Th>
            </>
          }
        >
          {products.map((product) => (
            <tbody key={product.productId} className="border-border border-t" data-sku={product.sku}>
              <tr>
                <th scope="rowgroup" colSpan={5} className="px-4 pt-4 pb-1 sm:px-5">
                  {product.name}{" "}
                  <span className="font-normal text-muted text-xs">
                    {product.kindLabel} · {product.sku}
                  </span>
                </th>
              </tr>
              {product.charges.map((charge) => (
                <ChargeRow key={charge.chargeId} charge={charge} state={state} name={product.name} />
              ))}
            </tbody>
          ))}
        </DataTable>
      </Panel>
      <div className="sticky bottom-0 z-10 flex flex-wrap gap-3 border-border border-t bg-surface py-3">
        <Button small name="then" value="confirm">
          Go on
        </Button>
        <Button look="secondary" small name="then" value="review">
          Reckon the margins
        </Button>
      </div>
    </PostForm>
  );
}

function ChargeRow({ charge, state, name }: { charge: ReviewCharge; state: FormState; name: string }) {
  const { currency, chargeId } = charge;
  const field = `price.${chargeId}`;
  const errors = state.errors(field) ?? (charge.problem ? [charge.problem] : undefined);
  const money = (micros: string | null) => formatMicros(micros, currency);
  const wholesale = (
    <>
      {money(charge.wholesaleMicros)}
      {charge.minimumRetailMicros ? (
        <span className="block text-muted text-xs">lowest {money(charge.minimumRetailMicros)}</span>
      ) : null}
    </>
  );
  return (
    <tr className="border-border border-t first-of-type:border-t-0">
      <RowTh isPlain>
        {charge.label}
        <span className="block text-muted text-xs">{basisWords(charge.basis, charge.unit)}</span>
        <span className="block text-muted text-xs sm:hidden">Wholesale {wholesale}</span>
      </RowTh>
      <Td>
        <FieldErrors id={`${field}-error`} errors={errors} />
        <input
          type="text"
          id={field}
          name={field}
          className="input w-24 sm:w-36"
          inputMode="decimal"
          autoComplete="off"
          aria-label={`Price: ${name}, ${charge.label}`}
          aria-invalid={errors ? true : undefined}
          aria-describedby={errors ? `${field}-error` : undefined}
          defaultValue={state.value(field, charge.typed)}
        />
        {errors || charge.isBelowCost ? (
          <label className="mt-1 flex items-start gap-2 text-xs">
            <input type="checkbox" className="choice" name={`below.${chargeId}`} defaultChecked={charge.isBelowCost} />
            Sell it below wholesale on purpose
          </label>
        ) : null}
      </Td>
      <Td isNumber className="hidden sm:table-cell">
        {wholesale}
      </Td>
      <Td isNumber>{money(charge.computedMicros)}</Td>
      <Td isNumber>
        {money(charge.marginMicros)}
        <span className="block text-muted text-xs">{percentText(charge.marginBasisPoints)}</span>
      </Td>
    </tr>
  );
}
