"""The public dump of the Research Organization Registry (https://ror.org) as a knowledge base."""
