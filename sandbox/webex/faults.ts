/** A fault to come: what it hits, what it does, and how often still. */
export interface Fault {
  readonly method: string;
  readonly path: string;
  readonly pattern: RegExp;
  readonly kind: FaultKind;
  left: number;
  readonly retryAfter: number | undefined;
  readonly delayMs: number | undefined;
}

export const CALL_FAULTS = ['429', '500', '502', 'reset', 'slow', 'timeoutAfterCommit'] as const;
export const NOTIFICATION_FAULTS = ['duplicate', 'reorder', 'lose'] as const;
export type CallFault = (typeof CALL_FAULTS)[number];
export type NotificationFault = (typeof NOTIFICATION_FAULTS)[number];
export type FaultKind = CallFault | NotificationFault;

/** The faults that are switched on, oldest first. */
export interface Faults {
  readonly add: (fault: Omit<Fault, 'pattern'>) => void;
  readonly clear: () => void;
  readonly list: () => readonly Fault[];
  /** Takes one use of the first fault that hits this call. */
  readonly forCall: (method: string, path: string) => (Fault & { readonly kind: CallFault }) | undefined;
  /** Takes one use of the first fault that hits this notification. */
  readonly forNotification: (resource: string) => NotificationFault | undefined;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  const take = (hits: (fault: Fault) => boolean): Fault | undefined => {
    const fault = faults.find(hits);
    if (fault === undefined) return undefined;
    fault.left -= 1;
    if (fault.left <= 0) faults = faults.filter((other) => other !== fault);
    return fault;
  };
  return {
    add: (fault) => {
      faults.push({ ...fault, pattern: patternOf(fault.path) });
    },
    clear: () => {
      faults = [];
    },
    list: () => faults,
    forCall: (method, path) => {
      if (faults.length === 0) return undefined;
      const fits = (fault: Fault) =>
        isCallFault(fault.kind) && (fault.method === '*' || fault.method === method) && fault.pattern.test(path);
      const fault = take(fits);
      return fault !== undefined && isCallFault(fault.kind) ? { ...fault, kind: fault.kind } : undefined;
    },
    forNotification: (resource) => {
      if (faults.length === 0) return undefined;
      const fault = take((candidate) => !isCallFault(candidate.kind) && candidate.pattern.test(resource));
      return fault === undefined || isCallFault(fault.kind) ? undefined : fault.kind;
    },
  };
}

function isCallFault(kind: FaultKind): kind is CallFault {
  return CALL_FAULTS.some((fault) => fault === kind);
}

function patternOf(path: string): RegExp {
  const escaped = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('.*')}$`);
}
