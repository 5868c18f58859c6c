import type { Listening } from '../../../config-network';
import { installErrorAnswers } from '../../errors/http-errors';
import type { Metrics } from '../../metrics';
import { listenForMetrics } from './metrics.route';

/** Measures at an address of their own, whose refusals have the shape of all others. */
export const metricsServer = (metrics: Metrics, at: Listening, token: string | undefined, bodyBytes: number) =>
  listenForMetrics(metrics, at, token, (app) => installErrorAnswers(app, metrics, bodyBytes, undefined));
