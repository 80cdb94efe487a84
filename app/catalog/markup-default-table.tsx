import { Button } from "~/ui/button";
import { PostForm } from "~/ui/console/post-form";
import { DataTable, RowTh, Td, Th } from "~/ui/console/table";
import { ruleWords } from "./listing-words";
import { DefaultStamps } from "./markup-default-stamps";
import { basisLabels, kindWords, type MarkupDefaultText } from "./markup-default-words";

/** The partner's defaults, the most general first, each with a button that takes it away. */
export function MarkupDefaultTable({ defaults, mayEdit }: { defaults: MarkupDefaultText[]; mayEdit: boolean }) {
  return (
    <DataTable
      label="Default markups"
      isNarrow
      head={
        <>
          <Th>Products</Th>
          <Th>Charges</Th>
          <Th>Rule</Th>
          {mayEdit ? (
            <Th>
              <span className="sr-only">Take away</span>
            </Th>
          ) : null}
        </>
      }
    >
      {defaults.map(({ productKind, basis, rule, followers }) => (
        <tr key={`${productKind} ${basis}`}>
          <RowTh>{kindWords(productKind)}</RowTh>
          <Td>{basisLabels[basis]}</Td>
          <Td>
            {ruleWords(rule, "USD", basis === "*" ? "monthly" : basis)}
            <span className="block text-muted text-xs">{followersText(followers)}</span>
          </Td>
          {mayEdit ? (
            <Td>
              <PostForm data-form="remove-markup-default">
                <input type="hidden" name="form" value="remove-markup-default" />
                <input type="hidden" name="productKind" value={productKind} />
                <input type="hidden" name="basis" value={basis} />
                <DefaultStamps defaults={defaults} />
                <Button look="quiet" small>
                  Take away
                  <span className="sr-only">
                    {" "}
                    the default for {kindWords(productKind)}, {basisLabels[basis]}
                  </span>
                </Button>
              </PostForm>
            </Td>
          ) : null}
        </tr>
      ))}
    </DataTable>
  );
}

const followersText = (count: number) =>
  count === 0 ? "No charge follows it" : `${count} ${count === 1 ? "charge follows" : "charges follow"} it`;
