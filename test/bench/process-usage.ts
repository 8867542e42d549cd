import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** What a running process has used of the machine so far. */
export interface Usage {
  readonly cpuMs: number
  /** Resident memory. */
  readonly megabytes: number
}

const TICKS_PER_SECOND = 100

/** @throws Error when there is no such process */
export function usageOf(pid: number): Usage {
  return existsSync('/proc/self/stat') ? fromProc(pid) : fromPs(pid)
}

function fromProc(pid: number): Usage {
  // The name of the program, in brackets, may hold spaces: fields are counted from what follows it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
  const [, kilobytes = Number.NaN] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.map(Number) ?? []
  return { cpuMs: (((fields[11] ?? 0) + (fields[12] ?? 0)) * 1000) / TICKS_PER_SECOND, megabytes: kilobytes / 1024 }
}

function fromPs(pid: number): Usage {
  const { stdout } = spawnSync('ps', ['-o', 'time=,rss=', '-p', String(pid)], { encoding: 'utf8' })
  const [time, kilobytes] = stdout.trim().split(/\s+/)
  if (time === undefined || kilobytes === undefined) throw new Error(`there is no process ${pid}`)
  const seconds = time.split(/[-:]/).reduce((sum, part) => sum * 60 + Number(part), 0)
  return { cpuMs: seconds * 1000, megabytes: Number(kilobytes) / 1024 }
}

/** CPU of a process, of those that it started, and of those of them that have ended, in milliseconds. @throws Error where there is no /proc */
export function familyCpuMs(pid: number): number {
  const timesOf = (one: string): readonly number[] => {
    try {
      return readFileSync(`/proc/${one}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? []
    } catch {
      // It has ended since it was listed: its parent counts it.
      return []
    }
  }
  const ticks = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).reduce((sum, one) => {
    const [, parent, ...times] = timesOf(one)
    const [own = 0, system = 0, ended = 0, endedSystem = 0] = times.slice(9)
    return sum + (Number(one) === pid ? own + system + ended + endedSystem : parent === pid ? own + system : 0)
  }, 0)
  return (ticks * 1000) / TICKS_PER_SECOND
}
