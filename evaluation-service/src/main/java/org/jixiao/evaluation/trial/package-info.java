/** Trial measurements (试测): before targets are approved, each indicator has once been measured. */
package org.jixiao.evaluation.trial;
