export function RemoveButton({ path, onRemove }: { path: string; onRemove: (() => void) | undefined }) {
  return (
    <button
      type="button"
      className="link-button group-remove"
      aria-label={`Remove ${path}`}
      onClick={onRemove}
    >
      Remove
    </button>
  );
}
