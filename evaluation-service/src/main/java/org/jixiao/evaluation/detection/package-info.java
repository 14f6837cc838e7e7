/** Runs the detectors over a unit's year as the services have it, and keeps what they found. */
package org.jixiao.evaluation.detection;
