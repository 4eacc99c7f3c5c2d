import type { Component } from "discord-api-spec/zod";
import type { Path, Rule } from "./refusal.ts";

/** The component types that this folder tells apart. */
export const componentType = { row: 1, button: 2, textInput: 4, text: 10 } as const;

/** A component and where it stands in the body. */
export type Placed = { readonly component: Component; readonly path: Path };

const LINK_STYLE = 5;

/** Every component of a tree, outer ones first, in reading order. */
export function flattenComponents(components: readonly Component[], at: Path = ["components"]): Placed[] {
  const placed = (component: Component, path: Path): Placed[] => [
    { component, path },
    ...flattenComponents(component.components ?? [], [...path, "components"]),
    ...(["accessory", "component"] as const).flatMap((key) =>
      component[key] ? placed(component[key], [...path, key]) : [],
    ),
  ];
  return components.flatMap((component, index) => placed(component, [...at, index]));
}

/** Discord's rules about the components of a message or modal that its schema does not hold. */
export function componentRules(all: readonly Placed[]): Rule[] {
  const ids = all.map(({ component }) => component.custom_id);
  return all.flatMap(({ component, path }, index) => {
    const inside = component.type === componentType.row ? (component.components ?? []) : [];
    const mixed = inside.length > 1 && inside.some(({ type }) => type !== componentType.button);
    const twice = Boolean(component.custom_id) && ids.indexOf(component.custom_id) < index;
    return [
      [twice, [...path, "custom_id"], "COMPONENT_CUSTOM_ID_DUPLICATED", "Custom id cannot be duplicated"],
      [mixed, [...path, "components"], "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "Maximum width is exceeded"],
      ...(component.type === componentType.button ? buttonRules({ component, path }) : []),
    ];
  });
}

function buttonRules({ component: { style, url, custom_id, label, emoji }, path }: Placed): Rule[] {
  const isLink = style === LINK_STYLE;
  const [needed, other] = isLink ? (["url", "custom_id"] as const) : (["custom_id", "url"] as const);
  const strange = Boolean(url) && !/^(?:https?|discord):/u.test(url ?? "");
  return [
    [!(isLink ? url : custom_id), [...path, needed], "BASE_TYPE_REQUIRED", "This field is required"],
    [Boolean(isLink ? custom_id : url), [...path, other], "BUTTON_COMPONENT_FIELD", "Not with this style"],
    [!label && !emoji, path, "BUTTON_COMPONENT_LABEL", "A label or an emoji is required"],
    [strange, [...path, "url"], "URL_TYPE_INVALID_SCHEME", "Scheme must be one of ('http', 'https')."],
  ];
}
