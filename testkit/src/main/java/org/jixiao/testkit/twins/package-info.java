/**
 * Twin units: two units of a district and a third with the same code in the next one, alike but for a mark. Every
 * operation of the published document is called by one with what belongs to another.
 */
package org.jixiao.testkit.twins;
