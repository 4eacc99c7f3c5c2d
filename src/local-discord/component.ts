import type { Component } from "discord-api-spec/zod";
import type { Rule } from "./refusal.ts";

/** The component types that this folder tells apart. */
export const componentType = { row: 1, button: 2, text: 10 } as const;

const LINK_STYLE = 5;

/** Every component of a tree, outer ones first, in reading order. */
export function flattenComponents(components: readonly Component[]): Component[] {
  return components.flatMap((component) => {
    const { components: inner, accessory } = component;
    return [component, ...flattenComponents(inner ?? []), ...(accessory ? [accessory] : [])];
  });
}

/** Discord's rules about all the components of a message that its schema does not hold. */
export function componentRules(all: readonly Component[]): Rule[] {
  const ids = all.flatMap(({ custom_id }) => custom_id ?? []);
  const buttons = all.filter(({ type }) => type === componentType.button);
  const silent = buttons.some(({ style, custom_id }) => style !== LINK_STYLE && !custom_id);
  const blank = buttons.some(({ label, emoji }) => !label && !emoji);
  const at = ["components", "custom_id"];
  return [
    [new Set(ids).size < ids.length, at, "COMPONENT_CUSTOM_ID_DUPLICATED", "Custom id cannot be duplicated"],
    [silent, at, "BASE_TYPE_REQUIRED", "This field is required"],
    [blank, ["components"], "BUTTON_COMPONENT_LABEL", "A label or an emoji is required"],
  ];
}
