import { formatDate, formatFinancialYear } from '../../shared/text/dates.ts';
import { formatNumber } from '../../shared/text/numbers.ts';
import { ParsedField } from './parsed-field.tsx';
import { poundsAsTyped, readDate, readFinancialYear, readNumber, readPounds } from './read-typed.ts';

interface Common<T> {
  readonly label: string;
  readonly value: T;
  readonly onCommit: (value: T) => void;
  readonly hint?: string;
  readonly hideLabel?: boolean;
}

interface NumberFieldProps extends Common<number> {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  /** Subject of the sentence that refuses a value: "A list size". */
  readonly noun: string;
}

/** Shows a stored number without losing a decimal that was typed. */
const asTyped = (value: number): string =>
  formatNumber(value, Number.isInteger(value) ? 0 : Math.min(6, `${value}`.split('.')[1]?.length ?? 0));

/** A number between two bounds. */
export const NumberField = ({ least, most, whole = false, noun, ...rest }: NumberFieldProps) => (
  <ParsedField {...rest} alignRight format={asTyped} parse={readNumber(noun, least, most, whole)} />
);

interface OptionalNumberFieldProps extends Common<number | null> {
  readonly least: number;
  readonly most: number;
  readonly whole?: boolean;
  readonly noun: string;
  /** What an empty box says: "Not known". */
  readonly none: string;
}

/** A number between two bounds, or nothing. */
export const OptionalNumberField = ({
  least,
  most,
  whole = false,
  noun,
  none,
  ...rest
}: OptionalNumberFieldProps) => {
  const read = readNumber(noun, least, most, whole);
  return (
    <ParsedField<number | null>
      {...rest}
      alignRight
      placeholder={none}
      format={(value) => (value === null ? '' : asTyped(value))}
      parse={(text) => (text.trim() === '' ? { ok: true, value: null } : read(text))}
    />
  );
};

/** Pounds, held as whole pence; empty is "not stated". */
export const MoneyField = (props: Common<number | null>) => (
  <ParsedField {...props} alignRight format={poundsAsTyped} parse={readPounds} placeholder="Not stated" />
);

/** A calendar date in words; empty is "not known". */
export const DateField = (props: Common<string | null>) => (
  <ParsedField {...props} format={(date) => (date === null ? '' : formatDate(date))} parse={readDate} />
);

/** A financial year, held as the year that it starts in. */
export const YearField = (props: Common<number>) => (
  <ParsedField {...props} format={formatFinancialYear} parse={readFinancialYear} />
);
