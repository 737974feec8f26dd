"""What `partnerbot check` tells an author: errors, and what works but not as it seems to."""
