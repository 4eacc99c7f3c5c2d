import { type Component, componentType, flattenComponents, type PlacedComponent } from "./component.ts";
import { type FieldProblem, refuse, when } from "./refusal.ts";

const V2_COMPONENTS = 40;
const V2_CHARACTERS = 4000;
/** Above this Discord answers 500: UTF-8 bytes of all text displays plus 12 for each of them. */
const V2_BYTES = 10_170;
const V2_BYTES_EACH = 12;
const LEGACY_ROWS = 5;
const LINK_STYLE = 5;
const PREMIUM_STYLE = 6;

/** Discord's rules about a message's components that its schema does not hold. `v2` = the flag is set. */
export function checkComponents(components: readonly Component[], v2: boolean): FieldProblem[] {
  const all = flattenComponents(components);
  const problems = [
    ...(v2 ? checkTotals(all) : checkLegacy(components)),
    ...checkCustomIds(all),
    ...all.flatMap(checkOne),
  ];
  if (problems.length === 0 && v2) refuseTooManyBytes(all);
  return problems;
}

/** Custom ids must be unique within a message or modal. */
export function checkCustomIds(all: readonly PlacedComponent[]): FieldProblem[] {
  const seen = new Set<string>();
  return all.flatMap(({ component: { custom_id: id }, path }) => {
    const twice = typeof id === "string" && seen.has(id);
    if (typeof id === "string") seen.add(id);
    const message = "Component custom id cannot be duplicated";
    return when(twice, [...path, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", message);
  });
}

function checkTotals(all: readonly PlacedComponent[]): FieldProblem[] {
  const characters = texts(all).reduce((sum, text) => sum + text.length, 0);
  const many = all.length > V2_COMPONENTS;
  const long = characters > V2_CHARACTERS;
  return [
    ...when(many, "components", "COMPONENT_MAX_TOTAL_EXCEEDED", `More than ${V2_COMPONENTS} components`),
    ...when(
      long,
      "components",
      "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
      `Over ${V2_CHARACTERS} characters`,
    ),
  ];
}

function refuseTooManyBytes(all: readonly PlacedComponent[]): void {
  const bytes = texts(all).reduce((sum, text) => sum + Buffer.byteLength(text) + V2_BYTES_EACH, 0);
  if (bytes > V2_BYTES) throw refuse.serverError();
}

function checkLegacy(components: readonly Component[]): FieldProblem[] {
  const message = 'Value of field "type" must be one of (1,).';
  const many = components.length > LEGACY_ROWS;
  return [
    ...components.flatMap(({ type }, index) =>
      when(type !== componentType.row, ["components", index, "type"], "UNION_TYPE_CHOICES", message),
    ),
    ...when(many, "components", "BASE_TYPE_BAD_LENGTH", `Must be between 1 and ${LEGACY_ROWS} in length.`),
  ];
}

function checkOne({ component, path }: PlacedComponent): FieldProblem[] {
  if (component.type === componentType.button) return checkButton(component, path);
  const inside = component.type === componentType.row ? (component.components ?? []) : [];
  const mixed = inside.length > 1 && inside.some(({ type }) => type !== componentType.button);
  const values = (component.options ?? []).map(({ value }) => value);
  const twice = new Set(values).size < values.length;
  return [
    ...when(
      mixed,
      [...path, "components"],
      "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
      "The maximum width is exceeded",
    ),
    ...when(twice, [...path, "options"], "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "Value is already used"),
  ];
}

function checkButton(button: Component, path: readonly (string | number)[]): FieldProblem[] {
  const { style, url } = button;
  const needed = style === LINK_STYLE ? "url" : style === PREMIUM_STYLE ? "sku_id" : "custom_id";
  const labelled = style === PREMIUM_STYLE || Boolean(button.label) || Boolean(button.emoji);
  const badUrl = Boolean(url) && !/^(?:https?|discord):/u.test(url ?? "");
  return [
    ...["url", "sku_id", "custom_id"].flatMap((key) =>
      key === needed
        ? when(!button[key], [...path, key], "BASE_TYPE_REQUIRED", "This field is required")
        : when(Boolean(button[key]), [...path, key], "BUTTON_COMPONENT_FIELD", "Not with this style"),
    ),
    ...when(!labelled, path, "BUTTON_COMPONENT_LABEL", "A label or an emoji is required"),
    ...when(badUrl, [...path, "url"], "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https')."),
  ];
}

function texts(all: readonly PlacedComponent[]): string[] {
  return all.flatMap(({ component: { type, content } }) =>
    type === componentType.text && content ? [content] : [],
  );
}
