/** Whether a panel fits beside the editors; on narrower screens it covers them (playground.css). */
export function hasRoomForAPanel(): boolean {
  return matchMedia('(min-width: 60rem)').matches;
}
