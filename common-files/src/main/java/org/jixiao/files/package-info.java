/** Files that people hand in as proof: taken by type and size, kept by their digest outside the database. */
package org.jixiao.files;
