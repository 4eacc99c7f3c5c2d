import { type Component, componentType, type Placed } from "./component.ts";
import type { Path, Rule } from "./refusal.ts";

const LINK_STYLE = 5;

/** Discord's rules about the components of a message or modal that its schema does not hold. */
export function componentRules(all: readonly Placed[]): Rule[] {
  const ids = all.map(({ component }) => component.custom_id);
  return all.flatMap(({ component, path }, index) => {
    const inside = component.type === componentType.row ? (component.components ?? []) : [];
    const mixed = inside.length > 1 && inside.some(({ type }) => type !== componentType.button);
    const id = component.custom_id;
    const twice = typeof id === "string" && ids.indexOf(id) < index;
    return [
      [twice, [...path, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Custom id cannot be duplicated"],
      [mixed, [...path, "components"], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "Maximum width is exceeded"],
      ...(component.type === componentType.button ? buttonRules(component, path) : []),
    ];
  });
}

function buttonRules(button: Component, path: Path): Rule[] {
  const [needed, other] =
    button["style"] === LINK_STYLE ? (["url", "custom_id"] as const) : (["custom_id", "url"] as const);
  const bare = !button["label"] && !button["emoji"];
  const strange = Boolean(button["url"]) && !/^(?:https?|discord):/u.test(String(button["url"]));
  return [
    [!button[needed], [...path, needed], "BASE_TYPE_REQUIRED", "This field is required"],
    [Boolean(button[other]), [...path, other], "BUTTON_COMPONENT_FIELD", "Not with this style"],
    [bare, path, "BUTTON_COMPONENT_LABEL", "A label or an emoji is required"],
    [strange, [...path, "url"], "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https')."],
  ];
}
