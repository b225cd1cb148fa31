package dev.byline.comment.spam.filter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** How often a token stood in comments. */
@Entity
public class FilterToken {

    @Id
    public String token;

    /** In good comments. */
    public int ham;

    /** In spam. */
    public int spam;
}
