/** Text, as markdown. */
export interface TextDisplay {
  readonly type: 10;
  readonly content: string;
}
/** A line between two components. */
export interface Separator {
  readonly type: 14;
  readonly divider: true;
  readonly spacing: 1;
}
/** A button that sends its `custom_id` back. */
export interface ButtonComponent {
  readonly type: 2;
  readonly style: 2;
  readonly label: string;
  readonly custom_id: string;
}
/** Buttons side by side. */
export interface ActionRow {
  readonly type: 1;
  readonly components: readonly ButtonComponent[];
}
/** A box around other components. */
export interface Container {
  readonly type: 17;
  readonly components: readonly (TextDisplay | Separator | ActionRow)[];
}
