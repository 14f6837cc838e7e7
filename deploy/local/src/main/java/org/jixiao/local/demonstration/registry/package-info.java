/**
 * The demonstration registry: synthetic households of unit 725001 for the fiscal year 2025, the same for everybody. No
 * person in it exists: names are numbered, and every identity number names a place of issue that never was.
 */
package org.jixiao.local.demonstration.registry;
