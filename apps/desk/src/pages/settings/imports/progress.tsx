/** @param share from 0 to 1 */
export function Progress({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, share) * 100);
  return (
    <div className="min-w-0 flex-1">
      <p className="mb-1 flex justify-between gap-3 text-ink-2 text-sm">
        <span>{label}</span>
        <span className="tabular-nums">{percent} %</span>
      </p>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-1.5 overflow-hidden rounded-full bg-ground-3"
      >
        <div className="h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}
