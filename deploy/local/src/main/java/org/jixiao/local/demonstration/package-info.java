/** Loads the demonstration unit through the public APIs, as the persons who would do it, on the days they would. */
package org.jixiao.local.demonstration;
